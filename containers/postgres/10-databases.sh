#!/bin/bash
# One database for each service with its three roles, as docs/operations.md describes them: the owner
# migrates, requests obey row-level security, jobs bypass it. Runs once, on an empty server.
set -euo pipefail

database() {
  psql -v ON_ERROR_STOP=1 --no-psqlrc -d postgres -v d="$1" \
    -v owner="$2" -v request="$3" -v jobs="$4" <<'EOF'
SELECT :'d' || '_owner' AS o, :'d' || '_request' AS r, :'d' || '_jobs' AS j \gset
CREATE ROLE :"o" LOGIN PASSWORD :'owner';
CREATE ROLE :"r" LOGIN PASSWORD :'request';
CREATE ROLE :"j" LOGIN BYPASSRLS PASSWORD :'jobs';
CREATE DATABASE :"d" OWNER :"o";
\connect :"d"
REVOKE ALL ON DATABASE :"d" FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE :"d" TO :"r", :"j";
GRANT ALL ON SCHEMA public TO :"o";
GRANT USAGE ON SCHEMA public TO :"r", :"j";
ALTER DEFAULT PRIVILEGES FOR ROLE :"o" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"r", :"j";
ALTER DEFAULT PRIVILEGES FOR ROLE :"o" GRANT USAGE ON SEQUENCES TO :"r", :"j";
ALTER DEFAULT PRIVILEGES FOR ROLE :"o" GRANT EXECUTE ON FUNCTIONS TO :"r", :"j";
EOF
}

for name in distribution payments stabilization; do
  prefix=${name^^}
  owner=${prefix}_OWNER_PASSWORD request=${prefix}_REQUEST_PASSWORD jobs=${prefix}_JOBS_PASSWORD
  database "$name" "${!owner:?}" "${!request:?}" "${!jobs:?}"
done
