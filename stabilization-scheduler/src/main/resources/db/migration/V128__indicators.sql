-- Reports go by when a delay was noticed.
CREATE INDEX task_by_raised ON task USING brin (raised_at);
