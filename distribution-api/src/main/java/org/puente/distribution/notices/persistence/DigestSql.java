package org.puente.distribution.notices.persistence;

/** Statements about digests. */
final class DigestSql {

  /** Whoever claimed it is gone; no server is asked as long as this. It may have been sent. */
  static final String LEFT =
      """
      UPDATE notice_digest SET state = 'UNKNOWN', problem = 'UNCLEAR', ended_at = app_now()
       WHERE state = 'SENDING' AND claimed_at < app_now() - interval '10 minutes'
      """;

  static final String OVER =
      """
      UPDATE notice_digest SET state = 'FAILED', problem = 'DAY_OVER', ended_at = app_now()
       WHERE state = 'WAITING' AND day < :day
      """;

  /** Whoever left, or wants none any more. */
  static final String OFF =
      """
      UPDATE notice_digest d SET state = 'OFF', ended_at = app_now()
       WHERE d.state = 'WAITING'
         AND NOT EXISTS (SELECT FROM mail_address m JOIN app_user u ON u.id = m.user_id
                          WHERE m.user_id = d.user_id AND u.enabled AND m.digest AND m.address_enc IS NOT NULL)
      """;

  static final String OPEN =
      """
      INSERT INTO notice_digest (user_id, day)
      SELECT u.id, :day FROM mail_address m JOIN app_user u ON u.id = m.user_id
       WHERE u.enabled AND m.digest AND m.address_enc IS NOT NULL
      ON CONFLICT (user_id, day) DO NOTHING
      """;

  static final String FORGET =
      """
      DELETE FROM notice WHERE over_at < app_now() - interval '90 days'
      """;

  static final String DUE =
      """
      SELECT user_id FROM notice_digest
       WHERE state = 'WAITING' AND day = :day AND next_try_at <= app_now()
       ORDER BY next_try_at LIMIT :limit
      """;

  /** The row is the lock: whoever comes second finds it claimed. */
  static final String CLAIM =
      """
      UPDATE notice_digest d SET state = 'SENDING', tries = d.tries + 1, claimed_at = app_now(), problem = NULL
        FROM app_user u, mail_address m
       WHERE d.user_id = :user AND d.day = :day AND d.state = 'WAITING' AND d.next_try_at <= app_now()
         AND u.id = d.user_id AND u.enabled
         AND m.user_id = d.user_id AND m.digest AND m.address_enc IS NOT NULL
      RETURNING m.address_enc, u.language, d.tries
      """;

  static final String SKIP =
      """
      UPDATE notice_digest SET state = 'EMPTY', ended_at = app_now()
       WHERE user_id = :user AND day = :day AND state = 'WAITING'
      """;

  static final String SENT =
      """
      UPDATE notice_digest SET state = 'SENT', problem = NULL, ended_at = app_now()
       WHERE user_id = :user AND day = :day AND state IN ('SENDING', 'UNKNOWN')
      """;

  static final String FAILED =
      """
      UPDATE notice_digest
         SET state = :state, problem = :problem, next_try_at = app_now() + :seconds * interval '1 second',
             ended_at = CASE WHEN :state = 'WAITING' THEN NULL ELSE app_now() END
       WHERE user_id = :user AND day = :day AND state = 'SENDING'
      """;

  static final String BROKEN =
      """
      UPDATE notice_digest SET problem = 'BROKEN', next_try_at = app_now() + interval '30 minutes'
       WHERE user_id = :user AND day = :day AND state = 'WAITING'
      """;

  private DigestSql() {}
}
