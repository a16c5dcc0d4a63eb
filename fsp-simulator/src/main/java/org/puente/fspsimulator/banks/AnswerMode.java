package org.puente.fspsimulator.banks;

/** Whether an order is answered with its code, or accepted for processing first. */
public enum AnswerMode {
  SYNC,
  ASYNC
}
