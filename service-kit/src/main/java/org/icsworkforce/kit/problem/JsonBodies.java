package org.icsworkforce.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON body that cannot be read as its type again and again, each time without what was at fault, so that all that
 * is wrong with it is told at once.
 */
@Provider
class JsonBodies implements ReaderInterceptor {

    /** Each costs another reading. */
    private static final int MOST_FAULTS = 100;

    private final ObjectMapper json;
    private final Validator validator;

    JsonBodies(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!Record.class.isAssignableFrom(context.getType()) && !JsonNode.class.isAssignableFrom(context.getType())) {
            return context.proceed();
        }
        byte[] body = context.getInputStream().readAllBytes();
        context.setInputStream(new ByteArrayInputStream(body));
        try {
            return context.proceed();
        } catch (JsonProcessingException | WebApplicationException e) {
            if ((e instanceof WebApplicationException ? e.getCause() : e) instanceof JsonProcessingException fault) {
                throw problem(body, context.getGenericType(), fault);
            }
            throw e;
        }
    }

    private Problem problem(byte[] body, Type type, JsonProcessingException first) throws IOException {
        var faults = new Faults();
        faults.add(JsonFaults.error(first));
        var reader = json.readerFor(json.constructType(type));
        JsonProcessingException fault = first;
        try {
            JsonNode rest = json.readTree(body);
            for (int i = 1; i < MOST_FAULTS && fault instanceof JsonMappingException told; i++) {
                fault = !told.getPath().isEmpty() && remove(told.getPath(), rest) ? next(reader, rest, faults) : null;
            }
        } catch (JsonProcessingException e) {
            // it is no JSON at all, which has been told
        }
        return faults.problem();
    }

    /** What else cannot be read of the rest; when all of it can, what it may not say is told, and null returned. */
    private @Nullable JsonMappingException next(ObjectReader reader, JsonNode rest, Faults faults) throws IOException {
        try {
            var told = faults.pointers();
            Violations.errors(validator.validate(reader.<Object>readValue(rest))).stream()
                    .filter(error -> !told.contains(error.pointer()))
                    .forEach(faults::add);
            return null;
        } catch (JsonMappingException e) {
            faults.add(JsonFaults.error(e));
            return e;
        }
    }

    /** An element of a list leaves its place behind: those after it keep theirs. */
    private static boolean remove(List<Reference> path, JsonNode from) {
        JsonNode parent = from;
        for (Reference step : path.subList(0, path.size() - 1)) {
            parent = step.getFieldName() == null ? parent.path(step.getIndex()) : parent.path(step.getFieldName());
        }
        return switch (parent) {
            case ObjectNode object -> object.remove(path.getLast().getFieldName()) != null;
            case ArrayNode list ->
                !list.set(path.getLast().getIndex(), NullNode.getInstance()).isNull();
            default -> false;
        };
    }
}
