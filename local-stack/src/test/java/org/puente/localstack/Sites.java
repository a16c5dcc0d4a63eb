package org.puente.localstack;

import java.nio.file.Path;
import org.puente.localstack.demo.Site;
import org.puente.localstack.stack.Stack;

/** Lets the other test packages use what the commands use. */
public final class Sites {
  private Sites() {}

  public static Path home() {
    return ProjectHome.find();
  }

  public static Site of(Stack stack) {
    return DemoCommand.site(stack);
  }
}
