package org.puente.events.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Set;
import java.util.regex.Pattern;

/** The domain: classes in a feature's root package, where the feature has adapters beneath it. */
final class RootOfLayeredFeature extends DescribedPredicate<JavaClass> {

  private static final Pattern FEATURE = Pattern.compile("org\\.puente\\.[a-z0-9]+\\.[a-z0-9]+");
  private static final Set<String> ADAPTERS =
      Set.of("web", "messaging", "persistence", "batch", "fsp");

  RootOfLayeredFeature() {
    super("are the domain of a feature with adapters");
  }

  @Override
  public boolean test(JavaClass type) {
    return FEATURE.matcher(type.getPackageName()).matches()
        && hasAdapters(type.getPackage())
        && !isWiring(type);
  }

  private static boolean isWiring(JavaClass type) {
    return type.getName().matches(".*Configuration(\\$.*)?");
  }

  private static boolean hasAdapters(JavaPackage feature) {
    return feature.getSubpackages().stream()
        .anyMatch(beneath -> ADAPTERS.contains(beneath.getRelativeName()));
  }
}
