package org.puente.fspsimulator.gsma;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Lets a request end with a closed connection and not one byte of an answer. */
@Component
final class ConnectionCut implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String SCISSORS = ConnectionCut.class.getName();

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new Valve());
  }

  static void cut(HttpServletRequest request) {
    if (request.getAttribute(SCISSORS) instanceof Runnable scissors) {
      scissors.run();
    }
  }

  private static final class Valve extends ValveBase {

    Valve() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      Runnable scissors = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
      request.setAttribute(SCISSORS, scissors);
      getNext().invoke(request, response);
    }
  }
}
