package org.puente.fspsimulator.book.persistence;

import java.util.List;

/**
 * Instants are epoch milliseconds, amounts hundredths. Codes have no index: the book in memory
 * finds them, and a random key costs every commit a page per order.
 */
final class Tables {

  static final List<String> CREATE =
      List.of(
          """
          create table if not exists orders (
            id integer primary key,
            bank text not null,
            reference text not null,
            amount integer not null check (amount > 0),
            currency text not null,
            lifetime_seconds integer not null,
            msisdn text not null,
            payee_name text not null,
            language text not null,
            state text not null,
            code text,
            pin text,
            withdrawn integer not null check (withdrawn between 0 and amount),
            reversed integer not null check (reversed between 0 and withdrawn),
            created_at integer not null,
            modified_at integer not null,
            server_reference text,
            callback_url text
          ) strict
          """,
          "create unique index if not exists one_order_per_reference on orders (bank, reference)",
          """
          create table if not exists entry (
            bank text not null,
            sequence integer not null,
            reference text not null,
            kind text not null,
            amount integer not null,
            currency text not null,
            withdrawn_total integer not null,
            reversed_total integer not null,
            occurred_at integer not null,
            primary key (bank, sequence)
          ) strict, without rowid
          """,
          """
          create table if not exists setting (
            name text primary key,
            value text not null
          ) strict, without rowid
          """);

  private Tables() {}
}
