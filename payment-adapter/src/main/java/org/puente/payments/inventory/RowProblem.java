package org.puente.payments.inventory;

/**
 * What is wrong with a row of a file of codes; it never repeats a code.
 *
 * @param field as the file's heading calls it
 * @param reason a stable key, such as {@code used-before}
 */
public record RowProblem(int row, String field, String reason) {}
