package org.puente.payments.messages.persistence;

/** The statements behind {@link JdbcMessages}. */
final class MessageSql {

  private static final String UNTOLD_COLUMNS =
      """
      SELECT t.id, t.programme_id, t.organisation_id, t.territory, t.sealed_payee,
             o.fsp, o.client_reference, o.part, o.generation, o.expires_at,
             o.sealed_pin IS NOT NULL AS has_pin
      """;

  /** A code is told only when its transfer is ISSUED: then all its parts have one. */
  static final String TAKE_UNTOLD =
      """
      WITH due AS (
        SELECT transfer_id FROM message_due ORDER BY since LIMIT ? FOR UPDATE SKIP LOCKED),
      taken AS (
        DELETE FROM message_due d USING due WHERE d.transfer_id = due.transfer_id)
      """
          + UNTOLD_COLUMNS
          + """
              FROM due
              JOIN transfer t ON t.id = due.transfer_id
              JOIN bank_order o ON o.transfer_id = t.id
              JOIN told_fsp USING (fsp)
             WHERE t.state = 'ISSUED' AND t.sealed_payee IS NOT NULL
               AND o.state = 'ACCEPTED' AND o.sealed_code IS NOT NULL
             ORDER BY t.id, o.part
            """;

  /** transfer_to_notice serves it. */
  static final String TAKE_OVERDUE =
      """
      WITH due AS (
        SELECT id FROM transfer WHERE notice_at <= (SELECT app_now())
         ORDER BY notice_at LIMIT ? FOR UPDATE SKIP LOCKED)
      UPDATE transfer t SET notice_at = NULL FROM due WHERE t.id = due.id
      RETURNING t.id AS transfer_id, t.promise_id, t.programme_id, t.organisation_id, t.territory,
                t.sealed_payee AS sealed,
                t.state IN ('OPEN', 'HELD') AND t.stop IS DISTINCT FROM 'CANCEL' AS waits
      """;

  /** promise_to_notice serves it. */
  static final String TAKE_OVERDUE_PROMISES =
      """
      WITH due AS (
        SELECT id FROM promise WHERE notice_at <= (SELECT app_now())
         ORDER BY notice_at LIMIT ? FOR UPDATE SKIP LOCKED)
      UPDATE promise p SET notice_at = NULL, looked = true, sealed_contact = NULL FROM due WHERE p.id = due.id
      RETURNING NULL::uuid AS transfer_id, p.id AS promise_id, p.programme_id, p.organisation_id, p.territory,
                old.sealed_contact AS sealed, promise_waits(p.id) AS waits
      """;

  static final String UNREMINDED =
      UNTOLD_COLUMNS
          + """
              FROM message m
              JOIN bank_order o ON o.fsp = m.fsp AND o.client_reference = m.client_reference
              JOIN transfer t ON t.id = m.transfer_id
             WHERE m.kind = 'CODE' AND m.state IN ('SENT', 'DELIVERED') AND m.not_after < ?::timestamptz
               AND m.not_after > app_now()
               AND t.state = 'ISSUED' AND t.stop IS NULL AND t.sealed_payee IS NOT NULL
               AND o.state = 'ACCEPTED'
               AND NOT EXISTS (
                 SELECT FROM message r
                  WHERE r.transfer_id = m.transfer_id AND r.generation = m.generation
                    AND r.part = m.part AND r.kind = 'REMINDER')
             LIMIT ?
            """;

  static final String QUEUE =
      """
      INSERT INTO message
        (id, transfer_id, promise_id, programme_id, organisation_id, territory, fsp, client_reference, part,
         generation, kind, channel, language, text_key, number_hash, sealed_number, sealed_values,
         safe_from, safe_to, state, next_attempt_at, not_after, queued_at, ended_at, reason)
      SELECT id, transfer_id, promise_id, programme_id, organisation_id, territory, fsp, client_reference, part,
             generation, kind, channel, language, text_key, number_hash,
             CASE WHEN channel <> 'NONE' THEN sealed_number END, sealed_values, safe_from, safe_to,
             CASE WHEN channel = 'NONE' THEN 'UNDELIVERABLE' ELSE 'QUEUED' END,
             CASE WHEN channel = 'SMS' THEN next_attempt_at END, not_after, app_now(),
             CASE WHEN channel = 'NONE' THEN app_now() END,
             CASE WHEN channel = 'NONE' THEN 'nobody-to-tell' END
        FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::int[],
                    ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[],
                    ?::time[], ?::time[], ?::timestamptz[], ?::timestamptz[])
          AS u (id, transfer_id, promise_id, programme_id, organisation_id, territory, fsp, client_reference, part,
                generation, kind, channel, language, text_key, number_hash, sealed_number, sealed_values,
                safe_from, safe_to, next_attempt_at, not_after)
      ON CONFLICT DO NOTHING
      """;

  /** message_to_send serves it; a transfer that is being stopped waits for how that ends. */
  static final String CLAIM =
      """
      WITH due AS (
        SELECT m.id, o.sealed_code, o.sealed_pin, o.expires_at
          FROM message m
          LEFT JOIN transfer t ON t.id = m.transfer_id
          LEFT JOIN bank_order o ON o.fsp = m.fsp AND o.client_reference = m.client_reference
         WHERE m.state = 'QUEUED' AND m.next_attempt_at <= (SELECT app_now())
           AND (m.not_after IS NULL OR m.not_after > (SELECT app_now()))
           AND (m.safe_from IS NULL
                OR CASE WHEN m.safe_from < m.safe_to
                        THEN ?::time >= m.safe_from AND ?::time < m.safe_to
                        ELSE ?::time >= m.safe_from OR ?::time < m.safe_to END)
           AND (m.kind <> 'NOTICE'
                OR CASE WHEN m.transfer_id IS NULL THEN promise_waits(m.promise_id) ELSE t.state IN ('OPEN', 'HELD') END)
           AND (m.client_reference IS NULL
                OR (t.state = 'ISSUED' AND t.stop IS NULL AND o.state = 'ACCEPTED'))
         ORDER BY m.next_attempt_at
         LIMIT ?
           FOR UPDATE OF m SKIP LOCKED)
      UPDATE message m
         SET state = 'SENDING', owner = ?, attempts = attempts + 1, next_attempt_at = NULL
        FROM due
       WHERE m.id = due.id
      RETURNING m.id, m.kind, m.text_key, m.language, m.number_hash, m.sealed_number, m.sealed_values,
                m.fsp, m.client_reference, due.sealed_code, due.sealed_pin, due.expires_at, m.attempts
      """;

  private static final String EXPIRE =
      """
      UPDATE message m
         SET state = 'EXPIRED', ended_at = app_now(), next_attempt_at = NULL,
             sealed_number = NULL, sealed_values = NULL, reason = 'no-longer-so'
      """;

  /** A PIN whose code was never told is not told either. */
  static final String END_STALE =
      """
      WITH stale AS (
        SELECT m.id
          FROM message m
          LEFT JOIN transfer t ON t.id = m.transfer_id
          LEFT JOIN bank_order o ON o.fsp = m.fsp AND o.client_reference = m.client_reference
         WHERE m.state = 'QUEUED'
           AND (m.next_attempt_at <= (SELECT app_now()) OR m.not_after <= (SELECT app_now()))
           AND (m.not_after <= (SELECT app_now())
                OR (m.kind = 'NOTICE'
                    AND NOT CASE WHEN m.transfer_id IS NULL THEN promise_waits(m.promise_id) ELSE t.state IN ('OPEN', 'HELD') END)
                OR (m.client_reference IS NOT NULL AND (t.state <> 'ISSUED' OR o.state <> 'ACCEPTED')))
         LIMIT 500
           FOR UPDATE OF m SKIP LOCKED),
      ended AS (
      """
          + EXPIRE
          + """
             FROM stale WHERE m.id = stale.id
            RETURNING m.transfer_id, m.generation, m.part, m.kind)
            """
          + EXPIRE
          + """
              FROM ended
             WHERE ended.kind = 'CODE' AND m.kind = 'PIN' AND m.state = 'QUEUED'
               AND m.next_attempt_at IS NULL AND m.transfer_id = ended.transfer_id
               AND m.generation = ended.generation AND m.part = ended.part
               AND (m.not_after IS NULL OR m.not_after > app_now())
            """;

  static final String RECORD =
      """
      UPDATE message m
         SET state = u.state, reason = u.reason, next_attempt_at = u.again, owner = NULL, gateway = ?,
             attempts = m.attempts - CASE WHEN u.counts THEN 0 ELSE 1 END,
             segments = nullif(u.segments, 0),
             sent_at = CASE WHEN u.state = 'SENT' THEN app_now() END,
             ended_at = CASE WHEN u.state NOT IN ('QUEUED', 'SENT') THEN app_now() END,
             sealed_number = CASE WHEN u.state = 'QUEUED' THEN m.sealed_number END,
             sealed_values = CASE WHEN u.state = 'QUEUED' THEN m.sealed_values END
        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::boolean[], ?::int[])
          AS u (id, state, reason, again, counts, segments)
       WHERE m.id = u.id AND m.state = 'SENDING' AND m.owner = ?
      """;

  static final String KEEP_PIECES =
      """
      INSERT INTO message_piece (message_id, ordinal, gateway, gateway_id)
      SELECT u.message_id, u.ordinal, ?, u.gateway_id
        FROM unnest(?::uuid[], ?::int[], ?::text[]) AS u (message_id, ordinal, gateway_id)
      ON CONFLICT DO NOTHING
      """;

  static final String LET_PINS_FOLLOW =
      """
      UPDATE message p
         SET next_attempt_at = CASE WHEN c.state = 'SENT' THEN ?::timestamptz END,
             state = CASE WHEN c.state = 'SENT' THEN 'QUEUED' ELSE 'EXPIRED' END,
             ended_at = CASE WHEN c.state <> 'SENT' THEN app_now() END,
             reason = CASE WHEN c.state <> 'SENT' THEN 'code-not-told' END,
             sealed_number = CASE WHEN c.state = 'SENT' THEN p.sealed_number END
        FROM message c
       WHERE c.id = ANY (?::uuid[]) AND c.kind = 'CODE' AND c.state NOT IN ('QUEUED', 'SENDING')
         AND p.transfer_id = c.transfer_id AND p.generation = c.generation AND p.part = c.part
         AND p.kind = 'PIN' AND p.channel = 'SMS' AND p.state = 'QUEUED' AND p.next_attempt_at IS NULL
      """;

  /** By the real clock, as pulses are. */
  static final String TAKE_OVER =
      """
      UPDATE message m
         SET owner = NULL, reason = 'outcome-unknown',
             state = CASE WHEN m.kind = ANY (?::text[]) THEN 'FAILED' ELSE 'QUEUED' END,
             next_attempt_at = CASE WHEN m.kind <> ALL (?::text[]) THEN app_now() END,
             ended_at = CASE WHEN m.kind = ANY (?::text[]) THEN app_now() END,
             sealed_number = CASE WHEN m.kind <> ALL (?::text[]) THEN m.sealed_number END,
             sealed_values = CASE WHEN m.kind <> ALL (?::text[]) THEN m.sealed_values END
       WHERE m.state = 'SENDING'
         AND NOT EXISTS (
           SELECT FROM adapter_instance i
            WHERE i.id = m.owner AND i.seen_at > clock_timestamp() - ?::interval)
      """;

  private MessageSql() {}
}
