package org.puente.payments.files.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.puente.payments.files.iso20022.IsoSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How each FSP that is paid by file wants its files; docs/adding-a-bank.md explains every key. */
@ConfigurationProperties("puente")
record FileBankSettings(@DefaultValue List<FileBankSetting> fileBanks) {

  /**
   * One FSP's files.
   *
   * @param fsp the code under {@code puente.fsps}
   * @param description of a flat format: a file, or {@code classpath:banks/…}
   * @param iso20022 where it speaks that instead
   * @param account ours at the bank; a statement of any other is refused
   * @param statementIsNews whether withdrawals are first heard of by the statement; otherwise, and
   *     where an API tells of them, it is only compared
   * @param sftp null where people carry the files to a portal
   * @param pgp null where files travel as they are
   */
  record FileBankSetting(
      String fsp,
      @Nullable String description,
      @Nullable IsoSettings iso20022,
      @Nullable String account,
      @DefaultValue("true") boolean statementIsNews,
      @DefaultValue("30s") Duration poll,
      @Nullable Sftp sftp,
      @Nullable Pgp pgp) {

    /** Throws IllegalArgumentException unless there is exactly one format. */
    FileBankSetting {
      if ((description == null) == (iso20022 == null)) {
        throw new IllegalArgumentException(
            fsp + ": puente.file-banks needs either a description or iso20022");
      }
    }
  }

  /** Where files go, by key and to a host that is known. */
  record Sftp(
      String host,
      @DefaultValue("22") int port,
      String user,
      Path privateKey,
      String hostKeyFingerprint,
      @DefaultValue("in") String outbox,
      @DefaultValue("out") String inbox,
      @DefaultValue("archive") String archive,
      @DefaultValue("10s") Duration connectTimeout,
      @DefaultValue("60s") Duration readTimeout) {}

  /** How files are sealed. */
  record Pgp(
      Path bankKey,
      Path ownKey,
      @Nullable String passphrase,
      @DefaultValue("true") boolean signatureRequired,
      @DefaultValue("false") boolean armoured) {}
}
