package org.puente.distribution.registration.web;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.puente.distribution.exports.SafeCsv;
import org.puente.distribution.registration.profile.Mapping;
import org.puente.distribution.registration.profile.Profile;
import org.puente.distribution.registration.profile.Profiles;
import org.puente.events.http.Page;
import org.puente.events.http.Problem;
import org.puente.events.tables.FileRefused;
import org.puente.events.tables.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mapping profiles, and an empty file to fill in for each. */
@RestController
@RequestMapping("/api/v1/profiles")
@PreAuthorize("hasAnyRole('PROGRAMME_OFFICER', 'ADMINISTRATOR', 'COORDINATOR')")
class ProfilesController {

  /** A profile in a list; a mistake makes it unusable. */
  record Summary(String name, @Nullable Words title, boolean shipped, @Nullable String mistake) {}

  /** A profile in full. */
  record Detail(
      String name,
      Words title,
      String region,
      List<ColumnDetail> columns,
      Map<?, ?> constants,
      Map<?, ?> defaults,
      String yaml) {}

  /** A column, and what it fills. */
  record ColumnDetail(List<String> headers, @Nullable String hxl, String mapsTo) {}

  private final Profiles profiles;

  ProfilesController(Profiles profiles) {
    this.profiles = profiles;
  }

  /** Mapping profiles, shipped and own; an unusable one says why. */
  @GetMapping
  Page<Summary> all() {
    return new Page<>(profiles.all(null).stream().map(ProfilesController::summary).toList(), null);
  }

  /** One profile: its columns and what they are mapped to. */
  @GetMapping("/{name}")
  Detail one(@PathVariable String name) {
    var profile = named(name);
    return new Detail(
        profile.name(),
        profile.title(),
        profile.region(),
        profile.columns().stream()
            .map(each -> new ColumnDetail(each.headers(), each.hxl(), each.target().key()))
            .toList(),
        profile.constants(),
        profile.defaults(),
        profile.yaml());
  }

  /** An empty file with the profile's headers and HXL tags, to be filled in. */
  @GetMapping("/{name}/template.csv")
  ResponseEntity<byte[]> template(@PathVariable String name) throws IOException {
    var columns = named(name).columns();
    try (var out = new StringWriter()) {
      var csv =
          new SafeCsv(out).row(columns.stream().map(each -> each.headers().getFirst()).toArray());
      if (columns.stream().anyMatch(each -> each.hxl() != null)) {
        csv.row(columns.stream().map(Mapping::hxl).toArray());
      }
      return ResponseEntity.ok()
          .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename(name + ".csv").build().toString())
          .body(out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private Profile named(String name) {
    try {
      return profiles.named(name, null);
    } catch (FileRefused refused) {
      throw Problem.notFound("There is no usable profile of that name: " + refused.detail());
    }
  }

  private static Summary summary(Profiles.Entry entry) {
    var profile = entry.profile();
    return new Summary(
        entry.name(), profile == null ? null : profile.title(), entry.shipped(), entry.mistake());
  }
}
