package org.puente.fspsimulator;

import org.puente.fspsimulator.banks.SimulatorSettings;
import org.puente.fspsimulator.book.Book;
import org.puente.fspsimulator.book.Entries;
import org.puente.fspsimulator.book.Statements;
import org.puente.fspsimulator.book.persistence.JdbcEntries;
import org.puente.fspsimulator.book.persistence.JdbcStatements;
import org.puente.fspsimulator.book.persistence.SqlitePages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One writer, and readers beside it that start after it made the file. */
@Configuration(proxyBeanMethods = false)
class BookConfiguration {

  @Bean
  Book book(SimulatorSettings settings) {
    return new Book(new SqlitePages(settings.data()), settings.banks().keySet());
  }

  @Bean
  Entries entries(JdbcClient jdbc, Book book) {
    return new JdbcEntries(jdbc);
  }

  @Bean
  Statements statements(JdbcClient jdbc, Book book) {
    return new JdbcStatements(jdbc);
  }
}
