package org.icsworkforce.kit.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes a parameter that several operations have once, under its name: {@code If-None-Match} as IfNoneMatch. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 0)
public class SharedParameters implements OASFilter {

    private static final Pattern WORD = Pattern.compile("(?:^|-)(\\w)");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        List<Operation> operations = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .toList();
        Map<String, Parameter> shared = repeated(operations.stream()
                .flatMap(operation -> operation.getParameters().stream())
                .toList());
        shared.forEach(document.getComponents()::addParameter);
        operations.forEach(operation -> operation.setParameters(operation.getParameters().stream()
                .map(parameter -> refer(parameter, shared))
                .toList()));
    }

    private static Map<String, Parameter> repeated(List<Parameter> parameters) {
        var repeated = new TreeMap<String, Parameter>();
        parameters.stream()
                .collect(Collectors.groupingBy(SharedParameters::name))
                .forEach((name, alike) -> oneRepeated(alike).ifPresent(parameter -> repeated.put(name, parameter)));
        return repeated;
    }

    /** Nothing when two different parameters of the name are repeated: neither has more right to it. */
    private static Optional<Parameter> oneRepeated(List<Parameter> alike) {
        List<List<Parameter>> repeated =
                alike.stream().collect(Collectors.groupingBy(SharedParameters::content)).values().stream()
                        .filter(same -> same.size() > 1)
                        .toList();
        return repeated.size() == 1 ? Optional.of(repeated.getFirst().getFirst()) : Optional.empty();
    }

    private static Parameter refer(Parameter parameter, Map<String, Parameter> shared) {
        Parameter common = shared.get(name(parameter));
        return common != null && content(common).equals(content(parameter))
                ? OASFactory.createParameter().ref(name(parameter))
                : parameter;
    }

    /** What is written down: the models also remember where they were found. */
    private static List<Object> content(Parameter parameter) {
        return Arrays.asList(
                parameter.getName(),
                parameter.getIn(),
                parameter.getDescription(),
                parameter.getRequired(),
                parameter.getStyle(),
                parameter.getExplode(),
                parameter.getSchema(),
                parameter.getExample(),
                parameter.getExamples());
    }

    private static String name(Parameter parameter) {
        return WORD.matcher(parameter.getName())
                .replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
    }
}
