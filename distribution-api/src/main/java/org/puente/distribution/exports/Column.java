package org.puente.distribution.exports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export.
 *
 * @param key names it in the message bundles, as {@code export.column.<key>}
 * @param hxl its tag (hxlstandard.org, 1.1); empty where none fits
 * @param value numbers stay numbers, all else becomes text
 */
public record Column<T>(String key, String hxl, Function<? super T, @Nullable Object> value) {}
