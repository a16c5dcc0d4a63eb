package org.puente.payments.files;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.puente.events.access.ScopedDataSource;
import org.puente.events.sealing.Keysets;
import org.puente.events.sealing.PayeeSealer;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.AloneStep;
import org.puente.payments.orders.OrderFacts;
import org.puente.payments.orders.Round;
import org.puente.payments.orders.Track;
import org.puente.payments.orders.Tracks;
import org.puente.payments.outcomes.ApplyingReports;
import org.puente.payments.outcomes.References;
import org.puente.payments.payouts.ChangingPayouts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilesConfiguration.Retention.class)
class FilesConfiguration {

  private static final Duration IDLE = Duration.ofSeconds(1);

  @Bean
  SendingFiles sendingFiles(
      PaymentFiles files, OrderFacts facts, Clock clock, @Value("${puente.keys}") Path keys) {
    PayeeSealer payees = new PayeeSealer(Keysets.aead(keys.resolve("payee.json")));
    return new SendingFiles(files, new WritingFiles(files, payees, facts), clock);
  }

  @Bean
  TakingInFiles takingInFiles(
      BankFiles files,
      PaymentFiles paymentFiles,
      ChangingPayouts payouts,
      ApplyingReports reports,
      References references,
      PlatformTransactionManager transactions) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    return new TakingInFiles(
        files,
        paymentFiles,
        new ReadingFiles(files, paymentFiles, new OrdersOfCodes(references), transaction),
        new ApplyingFiles(files, paymentFiles, payouts, reports, transaction),
        facts -> transaction.executeWithoutResult(_ -> payouts.learn(facts)));
  }

  @Bean
  PurgingContents purgingContents(
      KeptContents contents,
      Fsps fsps,
      PlatformTransactionManager transactions,
      Clock clock,
      Retention retention) {
    return new PurgingContents(
        contents,
        fsps,
        new PurgingContents.Policy(retention.afterClosing(), retention.unclosed()),
        new TransactionTemplate(transactions),
        clock);
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  Round purging(PurgingContents purging, ScopedDataSource database, Retention retention) {
    return new Round(
        "purge-files", retention.every(), alone(database, "purge-files", purging::step));
  }

  /**
   * How long the bytes of banks' files are kept, as {@code puente.retention.bank-files} says.
   *
   * @param afterClosing after the day that a file belongs to was closed, or a file was refused
   * @param unclosed after a file arrived, where nobody closes its day
   * @param every how often it is looked
   */
  @ConfigurationProperties("puente.retention.bank-files")
  record Retention(Duration afterClosing, Duration unclosed, Duration every) {}

  /** One instance works on an FSP's files at a time; another takes over when it is gone. */
  @Bean
  Tracks fileTracks(
      FileBanks banks,
      SendingFiles sending,
      TakingInFiles takingIn,
      ScopedDataSource database,
      @Value("${puente.pace.sending}") boolean allowed) {
    return fsp ->
        banks.find(fsp.code()).stream()
            .flatMap(bank -> tracks(bank, sending, takingIn, database, allowed).stream())
            .toList();
  }

  private static List<Track> tracks(
      FileBank bank,
      SendingFiles sending,
      TakingInFiles takingIn,
      ScopedDataSource database,
      boolean allowed) {
    String code = bank.code();
    boolean orders = bank.orders() != null;
    List<Track> tracks = new ArrayList<>();
    if (orders) {
      tracks.add(
          new Round(
              "file-" + code,
              IDLE,
              alone(database, "file-" + code, () -> allowed && sending.step(bank))));
    }
    if (bank.transport() != null) {
      tracks.add(
          new Round(
              "fetch-" + code,
              bank.poll(),
              alone(
                  database,
                  "fetch-" + code,
                  () -> {
                    takingIn.fetch(bank);
                    return false;
                  })));
    }
    tracks.add(
        new Round(
            "read-" + code,
            IDLE,
            alone(
                database,
                "read-" + code,
                () -> takingIn.step(bank) || (orders && takingIn.giveUpWaiting(bank)))));
    return tracks;
  }

  private static Round.Step alone(ScopedDataSource database, String name, Round.Step step) {
    return new AloneStep(database::openDedicated, name, step);
  }
}
