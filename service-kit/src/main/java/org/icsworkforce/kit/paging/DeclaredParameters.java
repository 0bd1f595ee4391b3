package org.icsworkforce.kit.paging;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;

/**
 * Answers 404 to a path of which a value is not of the declared type, saying so. Answers 400 to query parameters that the
 * operation does not declare, and to values that are not of the declared type (which JAX-RS would answer 404), all of
 * them at once: together with what the operation finds, where it reads its query itself ({@link AnyParameter}, {@link
 * PageRequest#limit}).
 */
@Provider
class DeclaredParameters implements ContainerRequestFilter {

    private static final Map<Method, Map<String, Class<?>>> DECLARED = new ConcurrentHashMap<>();

    private final ResourceInfo resource;

    DeclaredParameters(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        requireReadable(method, request.getUriInfo().getPathParameters());
        var sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        boolean any = method.isAnnotationPresent(AnyParameter.class);
        Map<String, Class<?>> declared = DECLARED.computeIfAbsent(method, DeclaredParameters::declared);
        var errors = new ArrayList<ProblemError>();
        sent.forEach((name, values) -> {
            Class<?> type = declared.get(name);
            if (type != null) {
                values.stream()
                        .map(value -> ParameterType.fault(name, value, type))
                        .forEach(fault -> fault.ifPresent(errors::add));
            } else if (!any) {
                errors.add(ProblemError.of(
                        GeneralProblem.UNKNOWN_PARAMETER,
                        name,
                        "The operation has no parameter \"" + name + "\".",
                        null,
                        List.copyOf(declared.keySet())));
            }
        });
        if (!errors.isEmpty() && !any && !List.of(method.getParameterTypes()).contains(PageRequest.class)) {
            throw Problem.of(errors);
        }
        Faults.keep(errors);
    }

    /** What cannot be read names nothing. */
    private static void requireReadable(Method method, MultivaluedMap<String, String> path) {
        for (Parameter parameter : method.getParameters()) {
            var name = parameter.getAnnotation(PathParam.class);
            if (name != null) {
                ParameterType.fault(name.value(), path.getFirst(name.value()), parameter.getType())
                        .ifPresent(fault -> {
                            throw Problem.of(GeneralProblem.RESOURCE_NOT_FOUND, List.of(fault));
                        });
            }
        }
    }

    private static Map<String, Class<?>> declared(Method method) {
        var declared = new TreeMap<String, Class<?>>();
        Stream.of(method.getParameters()).forEach(parameter -> add(declared, parameter, parameter.getType()));
        return declared;
    }

    private static void add(Map<String, Class<?>> declared, AnnotatedElement element, Class<?> type) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            declared.put(element.getAnnotation(QueryParam.class).value(), type);
        } else if (element.isAnnotationPresent(BeanParam.class)) {
            for (Class<?> bean = type; bean != null && bean != Object.class; bean = bean.getSuperclass()) {
                Stream.of(bean.getDeclaredFields()).forEach(field -> add(declared, field, field.getType()));
            }
        }
    }
}
