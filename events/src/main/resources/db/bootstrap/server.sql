-- As superuser, once per service: its three roles and its database. {service} and {password} are filled in by whoever runs it.
CREATE ROLE {service}_owner LOGIN PASSWORD '{password}';
CREATE ROLE {service}_request LOGIN PASSWORD '{password}';
CREATE ROLE {service}_jobs LOGIN BYPASSRLS PASSWORD '{password}';
CREATE DATABASE {database} OWNER {service}_owner;
REVOKE ALL ON DATABASE {database} FROM PUBLIC;
GRANT CONNECT ON DATABASE {database} TO {service}_request, {service}_jobs;
