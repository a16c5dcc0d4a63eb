package org.puente.payments.statements;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.puente.events.access.ScopedDataSource;
import org.puente.payments.files.BankFiles;
import org.puente.payments.files.FileBank;
import org.puente.payments.files.FileEnvelope;
import org.puente.payments.files.StatedBanks;
import org.puente.payments.fsp.BankStatements;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.orders.AloneStep;
import org.puente.payments.orders.Round;
import org.puente.payments.orders.Tracks;
import org.puente.payments.statements.FetchingStatements.Source;
import org.puente.payments.statements.settings.StatementSettings;
import org.puente.payments.statements.settings.StatementSettings.StatementSetting;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StatementSettings.class)
class StatementsConfiguration {

  /** News of withdrawals comes by the feed: a statement is only compared with it. */
  @Bean
  StatedBanks statedBanks(StatementSettings settings, Fsps fsps) {
    return () ->
        settings.statements().stream()
            .flatMap(setting -> fsps.find(setting.fsp()).stream())
            .map(StatementsConfiguration::read)
            .toList();
  }

  private static FileBank read(Fsp fsp) {
    return new FileBank(
        fsp, null, new EntriesFormat(fsp), FileEnvelope.NONE, null, null, false, Duration.ZERO);
  }

  /** One instance fetches an FSP's statements at a time; another takes over when it is gone. */
  @Bean
  Tracks statementTracks(
      StatementSettings settings,
      BankStatements.All banks,
      StatementDays days,
      BankFiles files,
      PlatformTransactionManager transactions,
      ScopedDataSource database) {
    FetchingStatements fetching =
        new FetchingStatements(days, files, new TransactionTemplate(transactions));
    Map<String, StatementSetting> byFsp =
        settings.statements().stream()
            .collect(Collectors.toMap(StatementSetting::fsp, Function.identity()));
    return fsp -> {
      StatementSetting setting = byFsp.get(fsp.code());
      if (setting == null) {
        return List.of();
      }
      Source source = source(fsp, setting, banks);
      String name = "statements-" + fsp.code();
      return List.of(
          new Round(
              name,
              setting.poll(),
              new AloneStep(database::openDedicated, name, () -> fetching.step(source))));
    };
  }

  private static Source source(Fsp fsp, StatementSetting setting, BankStatements.All banks) {
    BankStatements bank =
        banks
            .find(fsp.code())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        fsp.code() + " has puente.statements, but no path under puente.fsps"));
    return new Source(fsp, bank, setting.lag(), setting.page(), setting.retry());
  }
}
