package org.puente.localstack.browser;

/** A screen, in pixels. */
enum Width {
  DESK(1280, 720),
  PHONE(360, 800);

  private final int pixels;
  private final int height;

  Width(int pixels, int height) {
    this.pixels = pixels;
    this.height = height;
  }

  int pixels() {
    return pixels;
  }

  int height() {
    return height;
  }
}
