package org.icsworkforce.gateway.forward;

/** No connection to the service: it has seen nothing of the request. */
final class ServiceUnreachable extends RuntimeException {

    ServiceUnreachable(Throwable cause) {
        super(cause.toString(), cause, false, false);
    }
}
