package org.puente.fspsimulator.gsma;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** GSMA's requestAuthorisationCode, the fields that this bank looks at. */
record CodeRequest(
    @Nullable String amount,
    @Nullable String currency,
    @Nullable Long codeLifetime,
    @Nullable List<RedemptionChannel> redemptionChannels,
    @Nullable List<Metadata> metadata) {

  record RedemptionChannel(String channelType) {}

  /** The value under the key, or nothing at all. */
  String told(String key) {
    return metadata == null
        ? ""
        : metadata.stream()
            .filter(item -> Objects.equals(item.key(), key))
            .map(Metadata::value)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
  }

  boolean excludesAtms() {
    return redemptionChannels != null
        && !redemptionChannels.isEmpty()
        && redemptionChannels.stream()
            .noneMatch(channel -> "atm".equalsIgnoreCase(channel.channelType()));
  }
}
