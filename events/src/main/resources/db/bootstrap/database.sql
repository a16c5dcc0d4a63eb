-- As superuser, inside the new database: what the owner's migrations create, the other two roles may use.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO {service}_owner;
GRANT USAGE ON SCHEMA public TO {service}_request, {service}_jobs;
ALTER DEFAULT PRIVILEGES FOR ROLE {service}_owner
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {service}_request, {service}_jobs;
ALTER DEFAULT PRIVILEGES FOR ROLE {service}_owner
  GRANT USAGE, SELECT ON SEQUENCES TO {service}_request, {service}_jobs;
ALTER DEFAULT PRIVILEGES FOR ROLE {service}_owner
  GRANT EXECUTE ON FUNCTIONS TO {service}_request, {service}_jobs;
