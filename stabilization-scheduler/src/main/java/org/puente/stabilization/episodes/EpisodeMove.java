package org.puente.stabilization.episodes;

import java.util.UUID;

/** One step of one episode along its graph. */
public record EpisodeMove(UUID episodeId, UUID personId, EpisodeState to) {}
