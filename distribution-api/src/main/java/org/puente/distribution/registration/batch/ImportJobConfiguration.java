package org.puente.distribution.registration.batch;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.puente.distribution.registration.persistence.DuplicateSearch;
import org.puente.distribution.registration.persistence.Households;
import org.puente.distribution.registration.persistence.ImportRecords;
import org.puente.distribution.registration.persistence.Registering;
import org.puente.distribution.registration.persistence.Staging;
import org.puente.events.audit.AuditTrail;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The import as a job of three steps; each may start over, and does nothing twice. */
@Configuration(proxyBeanMethods = false)
class ImportJobConfiguration {

  static final String IMPORT = "import";

  @Bean
  Job importJob(
      JobRepository repository,
      CurrentJob current,
      @Qualifier("stagingStep") Step staging,
      @Qualifier("validatingStep") Step validating,
      @Qualifier("applyingStep") Step applying) {
    return new JobBuilder("import", repository)
        .listener(current)
        .start(staging)
        .on(StagingRows.REFUSED)
        .end()
        .from(staging)
        .on("COMPLETED")
        .to(validating)
        .next(applying)
        .end()
        .build();
  }

  @Bean
  Step stagingStep(
      JobRepository repository, PlatformTransactionManager transactions, StagingRows rows) {
    return new StepBuilder("staging", repository)
        .tasklet(rows, transactions)
        .allowStartIfComplete(true)
        .listener(rows)
        .build();
  }

  @Bean
  Step validatingStep(
      JobRepository repository, PlatformTransactionManager transactions, ValidatingRows rows) {
    return tasklet("validating", repository, transactions, rows);
  }

  @Bean
  Step applyingStep(
      JobRepository repository, PlatformTransactionManager transactions, ApplyingRows rows) {
    return tasklet("applying", repository, transactions, rows);
  }

  @Bean
  StagingRows.StagingStore stagingStore(ImportRecords records, Staging staging) {
    return new StagingRows.StagingStore(records, staging);
  }

  @Bean
  @StepScope
  StagingRows stagingRows(
      @Value("#{jobParameters['import']}") String importId,
      OpeningImport opening,
      StagingRows.StagingStore store,
      DataSource dataSource,
      @Qualifier("sealingWorkers") ExecutorService workers) {
    return new StagingRows(UUID.fromString(importId), opening, store, dataSource, workers);
  }

  @Bean
  @StepScope
  ValidatingRows validatingRows(
      @Value("#{jobParameters['import']}") String importId,
      OpeningImport opening,
      StagingRows.StagingStore store,
      Households households,
      DuplicateSearch duplicates) {
    return new ValidatingRows(UUID.fromString(importId), opening, store, households, duplicates);
  }

  @Bean
  @StepScope
  ApplyingRows applyingRows(
      @Value("#{jobParameters['import']}") String importId,
      OpeningImport opening,
      StagingRows.StagingStore store,
      Registering registering,
      ApplyingRows.Ending ending) {
    return new ApplyingRows(UUID.fromString(importId), opening, store, registering, ending);
  }

  @Bean
  ApplyingRows.Ending ending(AuditTrail audit, PlatformTransactionManager transactions) {
    var aside = new TransactionTemplate(transactions);
    aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new ApplyingRows.Ending(audit, aside);
  }

  /** Sealing keeps a processor busy, so these are as many threads as there are processors. */
  @Bean(destroyMethod = "shutdownNow")
  ExecutorService sealingWorkers() {
    return Executors.newFixedThreadPool(
        Runtime.getRuntime().availableProcessors(),
        Thread.ofPlatform().name("sealing-", 0).daemon().factory());
  }

  private static Step tasklet(
      String name,
      JobRepository repository,
      PlatformTransactionManager transactions,
      Tasklet tasklet) {
    return new StepBuilder(name, repository)
        .tasklet(tasklet, transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
