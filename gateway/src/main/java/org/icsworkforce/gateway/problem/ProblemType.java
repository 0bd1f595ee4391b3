package org.icsworkforce.gateway.problem;

/**
 * One documented kind of problem or row fault.
 *
 * @param code as in {@code code} of a problem and in its page's address
 * @param help what the caller can do about it
 */
public record ProblemType(String code, int status, String title, String help) {}
