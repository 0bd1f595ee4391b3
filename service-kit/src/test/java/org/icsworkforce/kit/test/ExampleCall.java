package org.icsworkforce.kit.test;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.icsworkforce.kit.test.DocumentedOperation.Body;
import org.icsworkforce.kit.test.DocumentedOperation.Parameter;
import org.jspecify.annotations.Nullable;

/** A request as the document shows it: one body and what is required, and then one optional parameter beside them. */
final class ExampleCall {

    /** What a parameter really has to be; null where the example is as good as any value. */
    @FunctionalInterface
    interface Values {
        @Nullable
        String of(String operation, String example, String parameter);
    }

    private static final String KEY = "Idempotency-Key";

    private final DocumentedOperation operation;
    private final Body body;
    private final Values values;
    private final String token;
    private final String key = UUID.randomUUID().toString();

    ExampleCall(DocumentedOperation operation, Body body, Values values, String token) {
        this.operation = operation;
        this.body = body;
        this.values = values;
        this.token = token;
    }

    Response send() {
        return send(keyed(), false);
    }

    /**
     * The answer with the parameter; empty for the cursor of a list that has but one row.
     *
     * @param before the answer without it, whose ETag {@code If-Match} names
     */
    Optional<Response> with(Parameter parameter, Response before) {
        RequestSpecification request = request();
        switch (parameter.name()) {
            case "cursor" -> {
                String cursor = send(request().queryParam("limit", 1), false).path("metadata.nextCursor");
                if (cursor == null) {
                    return Optional.empty();
                }
                request.queryParam("cursor", cursor);
            }
            case KEY -> {
                if ("no-store".equals(before.header("Cache-Control"))) {
                    return Optional.empty(); // what is secret is not told twice
                }
                request = keyed();
            }
            case "If-Match" -> request.header("If-Match", String.valueOf(before.header("ETag")));
            default -> add(request, parameter);
        }
        return Optional.of(send(request, parameter.name().equals("Content-Encoding")));
    }

    /** The answer with a parameter that another one must stand beside. */
    Response with(Parameter parameter, String other, String value) {
        RequestSpecification request = request().queryParam(other, value);
        add(request, parameter);
        return send(request, false);
    }

    /** With the key of this call, where the operation takes one: sent again with it, it makes nothing anew. */
    private RequestSpecification keyed() {
        RequestSpecification request = request();
        boolean takes = operation.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(KEY));
        return takes ? request.header(KEY, key) : request;
    }

    /** The same again, by a caller who has the answer. */
    Response repeated(Response answer) {
        return send(request().header("If-None-Match", String.valueOf(answer.header("ETag"))), false);
    }

    private RequestSpecification request() {
        RequestSpecification request = given().auth().oauth2(token);
        operation.parameters().stream().filter(Parameter::required).forEach(parameter -> add(request, parameter));
        return request;
    }

    private Response send(RequestSpecification request, boolean packed) {
        if (body.content() != null) {
            String text = body.content().isTextual()
                    ? body.content().asText()
                    : body.content().toString();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            request.contentType(body.mediaType()).body(packed ? gzip(bytes) : bytes);
        }
        return request.request(operation.method(), operation.path());
    }

    private void add(RequestSpecification request, Parameter parameter) {
        String real = values.of(operation.id(), body.name(), parameter.name());
        JsonNode shown = parameter.example();
        if (real != null) {
            add(request, parameter.in(), parameter.name(), real);
        } else if (shown.isObject()) {
            shown.properties()
                    .forEach(part -> add(
                            request,
                            parameter.in(),
                            part.getKey(),
                            part.getValue().asText()));
        } else if (shown.isArray()) {
            shown.forEach(one -> add(request, parameter.in(), parameter.name(), one.asText()));
        } else {
            add(request, parameter.in(), parameter.name(), shown.asText());
        }
    }

    private static void add(RequestSpecification request, String in, String name, String value) {
        switch (in) {
            case "path" -> request.pathParam(name, value);
            case "query" -> request.queryParam(name, value);
            default -> request.header(name, value);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
