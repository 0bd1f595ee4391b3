package org.icsworkforce.gateway.problem;

/** One fault of a request. @param parameter name of the query parameter that it is about */
public record ProblemError(String code, String detail, String parameter) {}
