package org.puente.payments.messages.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.puente.events.sealing.Keysets;
import org.puente.events.sealing.PayeeSealer;
import org.puente.payments.machines.Machines;
import org.puente.payments.messages.Answering;
import org.puente.payments.messages.Composing;
import org.puente.payments.messages.Conversations;
import org.puente.payments.messages.Gateway;
import org.puente.payments.messages.Messages;
import org.puente.payments.messages.NumberSealer;
import org.puente.payments.messages.Receipts;
import org.puente.payments.messages.Recipients;
import org.puente.payments.messages.SendingTexts;
import org.puente.payments.messages.ShowingStatus;
import org.puente.payments.messages.StatusPasses;
import org.puente.payments.messages.TellingCodes;
import org.puente.payments.messages.TellingDelays;
import org.puente.payments.messages.Wording;
import org.puente.payments.orders.CodeSealer;
import org.puente.payments.orders.InstanceId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

  @Bean
  Wording wording(MessagesSettings settings) {
    return new Wording(Bundles.read(settings.texts()), settings.language());
  }

  @Bean
  NumberSealer numberSealer(@Value("${puente.keys}") Path keys) {
    return new NumberSealer(
        Keysets.aead(keys.resolve("codes.json")),
        Keysets.keyedHash(keys.resolve("pii-index.json")));
  }

  @Bean
  Composing composing(
      CodeSealer codes, NumberSealer numbers, Wording wording, MessagesSettings settings) {
    return new Composing(codes, numbers, wording, settings.help().line(), settings.zone());
  }

  @Bean
  TellingCodes tellingCodes(
      Messages messages,
      Recipients recipients,
      MessagesSettings settings,
      TransactionOperations transaction,
      Clock clock) {
    return new TellingCodes(messages, recipients, settings.reminder(), transaction, clock);
  }

  @Bean
  TellingDelays tellingDelays(
      Messages messages, Recipients recipients, TransactionOperations transaction, Clock clock) {
    return new TellingDelays(messages, recipients, transaction, clock);
  }

  @Bean
  Recipients recipients(
      Messages messages, TellingCodes.Seals seals, TellingCodes.Manner manner, Clock clock) {
    return new Recipients(messages, seals, manner, clock);
  }

  @Bean
  TellingCodes.Seals tellingSeals(@Value("${puente.keys}") Path keys, NumberSealer numbers) {
    return new TellingCodes.Seals(
        new PayeeSealer(Keysets.aead(keys.resolve("payee.json"))), numbers);
  }

  @Bean
  TellingCodes.Manner tellingManner(MessagesSettings settings, Wording wording) {
    return new TellingCodes.Manner(settings.waking().hours(), settings.zone(), wording);
  }

  @Bean
  SendingTexts.Pace textPace(
      MessagesSettings settings,
      InstanceId instance,
      @Value("${puente.pace.pulse-lease}") Duration lease) {
    return new SendingTexts.Pace(
        instance.value(),
        settings.zone(),
        settings.batch(),
        settings.pinGap(),
        settings.attempts(),
        settings.retry(),
        lease.dividedBy(3));
  }

  @Bean
  MessageMeters messageMeters(MeterRegistry registry, JdbcClient jdbc) {
    return new MessageMeters(registry, jdbc);
  }

  @Bean
  MessageLoop.Work messageWork(
      Messages messages, TellingCodes telling, TellingDelays delays, Receipts receipts) {
    return new MessageLoop.Work(messages, telling, delays, receipts);
  }

  /** Whose codes we tell is known before the first order is sent; stops before pulses do. */
  @Bean
  @DependsOn("lanes")
  MessageLoop messageLoop(
      MessageLoop.Work work,
      MessagesSettings settings,
      MessageLoop.Carrying carrying,
      MessageMeters meters,
      @Value("${puente.pace.pulse-lease}") Duration lease) {
    work.messages().tellFor(settings.toldByUs());
    work.messages()
        .carriedBy(
            carrying.sending() == null ? Optional.empty() : Optional.of(settings.gateway().name()));
    return new MessageLoop(work, carrying, meters, lease);
  }

  @Bean
  MessageLoop.Carrying carrying(
      Messages messages,
      ObjectProvider<Gateway> gateways,
      Composing composing,
      SendingTexts.Pace pace,
      Clock clock) {
    Gateway gateway = gateways.getIfAvailable();
    return new MessageLoop.Carrying(
        gateway == null ? null : new SendingTexts(messages, gateway, composing, pace, clock));
  }

  @Bean
  Answering answering(
      Conversations conversations,
      Messages messages,
      Answering.Tools tools,
      MessagesSettings settings) {
    return new Answering(
        conversations,
        messages,
        tools,
        new Answering.Manner(
            settings.language(),
            settings.answersADay(),
            settings.statusPage().address(),
            settings.sensitiveWords()));
  }

  @Bean
  ShowingStatus showingStatus(StatusPasses passes, NumberSealer numbers, Clock clock) {
    return new ShowingStatus(passes, numbers, clock);
  }

  @Bean
  Answering.Looking looking(ShowingStatus showing, Machines machines) {
    return new Answering.Looking(showing, machines);
  }

  @Bean
  Answering.Tools answeringTools(
      NumberSealer numbers,
      Wording wording,
      Answering.Looking looking,
      TransactionOperations transaction,
      Clock clock) {
    return new Answering.Tools(numbers, wording, looking, transaction, clock);
  }
}
