package org.icsworkforce.kit.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.FilterUtil;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.icsworkforce.kit.problem.GeneralProblem;

/**
 * Documents what every operation has in common: its error answers, one shared response per status, all of the one
 * {@code Problem} schema, and the bearer token. What an operation declares itself is kept, with the shared body.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 1)
public class ProblemResponses implements OASFilter {

    private static final String SCHEMA = "#/components/schemas/";
    /** Texts that the library and Quarkus give to answers which nobody has described. */
    private static final Pattern LIBRARY = Pattern.compile(
            "null|Bad Request|Bad request: server|Forbidden: server|Unauthorized: request|Not Found: server"
                    + "|Internal Server|Not Authorized|Not Allowed");

    private static final Pattern TOLD = Pattern.compile("([A-Z]+(?:_[A-Z]+)*): (.+)");

    private static final List<String> NOT_OURS = List.of("HttpProblem", "HttpValidationProblem", "Violation", "In");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var used = new TreeMap<Integer, APIResponse>();
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, item, method, operation, used)));
        var components = document.getComponents();
        NOT_OURS.forEach(components::removeSchema);
        used.forEach((status, response) -> components.addResponse("Problem" + status, response));
        components.setSecuritySchemes(Map.of(
                "bearer",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("Access token of the OAuth 2.0 client credentials grant")));
        // the kit describes more than each service shows; the generator's own switch would remove Problem too
        FilterUtil.applyFilter(new UnusedSchemaFilter(), document);
    }

    private static void complete(
            String path,
            PathItem item,
            PathItem.HttpMethod method,
            Operation operation,
            Map<Integer, APIResponse> used) {
        boolean open =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        var statuses = new ArrayList<>(List.of(400, 406, 500, 503));
        if (!open) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
            statuses.addAll(List.of(401, 403));
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(ProblemResponses::isIfMatch)) {
            statuses.addAll(List.of(412, 428));
        }
        var responses = operation.getResponses();
        for (int status : statuses) {
            String key = Integer.toString(status);
            var own = responses.getAPIResponse(key);
            if (own == null
                    || LIBRARY.matcher(String.valueOf(own.getDescription())).lookingAt()) {
                responses.addAPIResponse(key, OASFactory.createAPIResponse().ref("Problem" + status));
                used.put(status, shared(status));
            }
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45]..") && response.getRef() == null) {
                response.setContent(content(example(Integer.parseInt(status), response.getDescription())));
            }
        });
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    private static boolean isIfMatch(Parameter parameter) {
        return "If-Match".equals(parameter.getName());
    }

    private static APIResponse shared(int status) {
        var code = GeneralProblem.of(status);
        return OASFactory.createAPIResponse()
                .description(code.title())
                .content(content(example(code.name(), code.title(), code.status(), code.help())));
    }

    private static Content content(Map<String, Object> example) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA + "Problem"))
                                .example(example));
    }

    /** Of the code that the description begins with, {@code NAME_TAKEN: …}, else of the general one. */
    private static Map<String, Object> example(int status, String description) {
        var told = TOLD.matcher(description);
        if (!told.matches()) {
            var code = GeneralProblem.of(status);
            return example(code.name(), code.title(), status, code.help());
        }
        String words = told.group(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return example(told.group(1), sentence(words), status, sentence(told.group(2)) + ".");
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Map<String, Object> example(String code, String title, int status, String detail) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/problems/" + code);
        example.put("title", title);
        example.put("status", status);
        example.put("detail", detail);
        example.put("instance", "/v1/…");
        example.put("code", code);
        example.put("traceId", "0af7651916cd43dd8448eb211c80319c");
        example.put("errors", List.of());
        return example;
    }
}
