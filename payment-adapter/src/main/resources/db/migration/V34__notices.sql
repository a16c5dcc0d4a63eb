-- When the promised date passes and nothing is paid, the person is told once that it goes on.

-- The gateway that carries texts, as the settings say; written when the service starts. Where there is none, nobody is told.
CREATE TABLE text_gateway (
  name text PRIMARY KEY
);
REVOKE ALL ON text_gateway FROM payments_request;

-- When to look; null once looked, or where nobody is told.
ALTER TABLE transfer ADD COLUMN notice_at timestamptz;
CREATE INDEX transfer_to_notice ON transfer (notice_at) WHERE notice_at IS NOT NULL;

CREATE UNIQUE INDEX one_notice ON message (transfer_id) WHERE kind = 'NOTICE';
