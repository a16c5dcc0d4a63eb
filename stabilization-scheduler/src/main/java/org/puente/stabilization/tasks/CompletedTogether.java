package org.puente.stabilization.tasks;

import java.util.List;

/** Tasks that one session ended; those taken were nobody's before. */
public record CompletedTogether(List<Task.Assigned> taken, List<Task.Done> done) {

  public CompletedTogether {
    taken = List.copyOf(taken);
    done = List.copyOf(done);
  }
}
