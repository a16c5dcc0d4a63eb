package org.puente.payments.files.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.FileBank;
import org.puente.payments.files.FileBanks;
import org.puente.payments.files.FileEnvelope;
import org.puente.payments.files.FileFormat;
import org.puente.payments.files.FileTransport;
import org.puente.payments.files.StatedBanks;
import org.puente.payments.files.flat.FlatFormat;
import org.puente.payments.files.iso20022.IsoFormat;
import org.puente.payments.files.pgp.PgpEnvelope;
import org.puente.payments.files.pgp.PgpSettings;
import org.puente.payments.files.settings.FileBankSettings.FileBankSetting;
import org.puente.payments.files.sftp.SftpSettings;
import org.puente.payments.files.sftp.SftpTransport;
import org.puente.payments.fsp.Fsp;
import org.puente.payments.fsp.Fsps;
import org.puente.payments.fsp.Issuing;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Puts formats, transports and envelopes together as configured, or refuses to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileBankSettings.class)
class FileBanksConfiguration {

  @Bean
  FileBanks fileBanks(
      FileBankSettings settings,
      Fsps fsps,
      ResourceLoader resources,
      Clock clock,
      StatedBanks stated) {
    Map<String, FileBank> banks = new HashMap<>();
    stated.all().forEach(bank -> banks.put(bank.code(), bank));
    for (FileBankSetting setting : settings.fileBanks()) {
      fsps.find(setting.fsp())
          .ifPresent(fsp -> banks.put(fsp.code(), bank(fsp, setting, resources, clock)));
    }
    fsps.all().stream()
        .filter(fsp -> fsp.issuing() instanceof Issuing.ByFile && !banks.containsKey(fsp.code()))
        .findFirst()
        .ifPresent(
            fsp -> {
              throw new IllegalArgumentException(
                  fsp.code() + " is paid by file, but puente.file-banks does not say how");
            });
    return new FileBanks(banks);
  }

  private static FileBank bank(
      Fsp fsp, FileBankSetting setting, ResourceLoader resources, Clock clock) {
    FileFormat format = format(setting, resources);
    return new FileBank(
        fsp,
        orders(fsp, format),
        format,
        envelope(setting.pgp(), clock),
        transport(fsp, setting.sftp()),
        account(setting),
        setting.statementIsNews() && fsp.api() == null,
        setting.poll());
  }

  /** Null where codes come out of a box, and only statements by file. */
  private static Issuing.@Nullable ByFile orders(Fsp fsp, FileFormat format) {
    return switch (fsp.issuing()) {
      case Issuing.ByFile pace -> {
        if (format instanceof FlatFormat flat && !flat.takesOrders()) {
          throw new IllegalArgumentException(
              fsp.code() + " is paid by file, but its description has no orders");
        }
        yield pace;
      }
      case Issuing.FromInventory _ -> null;
      case Issuing.OnOrder _ ->
          throw new IllegalArgumentException(
              fsp.code() + " has puente.file-banks, but no files under puente.fsps");
    };
  }

  private static FileFormat format(FileBankSetting setting, ResourceLoader resources) {
    if (setting.iso20022() != null) {
      return new IsoFormat(setting.iso20022());
    }
    String description = String.valueOf(setting.description());
    String location = description.contains(":") ? description : "file:" + description;
    try (InputStream yaml = resources.getResource(location).getInputStream()) {
      return FlatFormat.of(description, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s: the description %s cannot be read".formatted(setting.fsp(), description), e);
    }
  }

  private static @Nullable String account(FileBankSetting setting) {
    if (setting.account() == null && setting.iso20022() != null) {
      return setting.iso20022().debtor().account();
    }
    return setting.account();
  }

  private static FileEnvelope envelope(FileBankSettings.@Nullable Pgp pgp, Clock clock) {
    return pgp == null
        ? FileEnvelope.NONE
        : new PgpEnvelope(
            new PgpSettings(
                pgp.bankKey(),
                pgp.ownKey(),
                pgp.passphrase(),
                pgp.signatureRequired(),
                pgp.armoured()),
            clock);
  }

  /** Statements alone are brought by hand where no host key is known to fetch them from. */
  private static @Nullable FileTransport transport(Fsp fsp, FileBankSettings.@Nullable Sftp sftp) {
    boolean orders = fsp.issuing() instanceof Issuing.ByFile;
    if (sftp == null || (!orders && sftp.hostKeyFingerprint().isBlank())) {
      return null;
    }
    return new SftpTransport(
        new SftpSettings(
            sftp.host(),
            sftp.port(),
            sftp.user(),
            sftp.privateKey(),
            sftp.hostKeyFingerprint(),
            sftp.outbox(),
            sftp.inbox(),
            sftp.archive(),
            sftp.connectTimeout(),
            sftp.readTimeout()));
  }
}
