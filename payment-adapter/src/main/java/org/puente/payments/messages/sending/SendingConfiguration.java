package org.puente.payments.messages.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.puente.events.sealing.Keysets;
import org.puente.events.sealing.PayeeSealer;
import org.puente.payments.messages.Answering;
import org.puente.payments.messages.Composing;
import org.puente.payments.messages.Conversations;
import org.puente.payments.messages.Gateway;
import org.puente.payments.messages.Messages;
import org.puente.payments.messages.NumberSealer;
import org.puente.payments.messages.Receipts;
import org.puente.payments.messages.SendingTexts;
import org.puente.payments.messages.TellingCodes;
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
      TellingCodes.Seals seals,
      TellingCodes.Manner manner,
      TransactionOperations transaction,
      Clock clock) {
    return new TellingCodes(messages, seals, manner, transaction, clock);
  }

  @Bean
  TellingCodes.Seals tellingSeals(@Value("${puente.keys}") Path keys, NumberSealer numbers) {
    return new TellingCodes.Seals(
        new PayeeSealer(Keysets.aead(keys.resolve("payee.json"))), numbers);
  }

  @Bean
  TellingCodes.Manner tellingManner(MessagesSettings settings, Wording wording) {
    return new TellingCodes.Manner(
        settings.waking().hours(), settings.zone(), settings.reminder(), wording);
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
  MessageLoop.Work messageWork(Messages messages, TellingCodes telling, Receipts receipts) {
    return new MessageLoop.Work(messages, telling, receipts);
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
            settings.language(), settings.answersADay(), settings.sensitiveWords()));
  }

  @Bean
  Answering.Tools answeringTools(
      NumberSealer numbers, Wording wording, TransactionOperations transaction, Clock clock) {
    return new Answering.Tools(numbers, wording, transaction, clock);
  }
}
