package org.icsworkforce.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/**
 * Bean Validation's findings as errors: a parameter by its name on the wire, a part of the body by JSON pointer. A constraint of
 * a service's own hands its errors over as dynamic payloads.
 */
final class Violations {

    private static final Set<String> BOUNDS =
            Set.of("value", "min", "max", "regexp", "integer", "fraction", "inclusive");

    private Violations() {}

    static List<ProblemError> errors(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(error -> error.pointer() + " " + error.parameter() + " " + error.detail()))
                .toList();
    }

    private static ProblemError error(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> own = violation.unwrap(HibernateConstraintViolation.class);
        if (own.getDynamicPayload(ProblemError.class) instanceof ProblemError told) {
            return told;
        }
        Object value = violation.getInvalidValue();
        Object leaf = violation.getLeafBean();
        boolean unechoed = leaf != null && leaf.getClass().isAnnotationPresent(Unechoed.class);
        Object received = unechoed ? null : echo(value);
        // other constraints have nothing to say of what is not there
        var code = value == null ? GeneralProblem.MISSING_VALUE : GeneralProblem.INVALID_VALUE;
        List<Path.Node> path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        String parameter = parameter(violation.getRootBeanClass(), path);
        return parameter == null
                ? ProblemError.at(code, pointer(path), violation.getMessage(), received, bounds(violation))
                : ProblemError.of(code, parameter, violation.getMessage(), received, bounds(violation));
    }

    /** Only scalars are repeated: a body is never sent back whole. */
    private static @Nullable Object echo(@Nullable Object value) {
        return switch (value) {
            case Number _, Boolean _, String _, Enum<?> _ -> value;
            case null, default -> null;
        };
    }

    private static @Nullable Map<String, Object> bounds(ConstraintViolation<?> violation) {
        var bounds = new TreeMap<>(violation.getConstraintDescriptor().getAttributes());
        bounds.keySet().retainAll(BOUNDS);
        return bounds.isEmpty() ? null : bounds;
    }

    /** What is intercepted runs in a subclass, whose methods have none of the annotations. */
    private static @Nullable String parameter(Class<?> resource, List<Path.Node> path) {
        if (path.size() < 2 || path.get(1).getKind() != ElementKind.PARAMETER) {
            return null;
        }
        var method = path.get(0).as(Path.MethodNode.class);
        int index = path.get(1).as(Path.ParameterNode.class).getParameterIndex();
        return Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(candidate -> candidate.getName().equals(method.getName())
                        && List.of(candidate.getParameterTypes()).equals(method.getParameterTypes()))
                .map(found -> nameOnTheWire(found.getParameters()[index]))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String nameOnTheWire(AnnotatedElement element) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            return element.getAnnotation(QueryParam.class).value();
        }
        if (element.isAnnotationPresent(PathParam.class)) {
            return element.getAnnotation(PathParam.class).value();
        }
        return element.isAnnotationPresent(HeaderParam.class)
                ? element.getAnnotation(HeaderParam.class).value()
                : null;
    }

    private static String pointer(List<Path.Node> path) {
        var pointer = new StringBuilder();
        boolean ofMethod = !path.isEmpty() && path.getFirst().getKind() == ElementKind.METHOD;
        for (Path.Node step : ofMethod ? path.subList(2, path.size()) : path) {
            Object place = step.getIndex() == null ? step.getKey() : step.getIndex();
            if (place != null) {
                pointer.append('/').append(place);
            }
            if (step.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(step.getName());
            }
        }
        return pointer.toString();
    }
}
