package org.puente.distribution.registration;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says the columns of a waiting file are.
 *
 * @param headerRow the row that names the columns, from 1
 * @param profile the mapping profile that was laid over it, whose translations of values go on to
 *     hold; null for none
 * @param targets what each column fills, by its index from 0; the others are discarded
 * @param region where a phone number without a country code belongs, ISO 3166
 * @param dates {@code dmy} or {@code mdy}
 * @param territory the territory of rows that name none; null where each has to
 */
public record ColumnChoices(
    int headerRow,
    @Nullable String profile,
    SortedMap<Integer, String> targets,
    String region,
    String dates,
    @Nullable String territory) {}
