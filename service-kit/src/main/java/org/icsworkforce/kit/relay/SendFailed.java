package org.icsworkforce.kit.relay;

/** The broker did not acknowledge; nothing is lost, the events are sent again. */
final class SendFailed extends RuntimeException {

    SendFailed(Throwable cause) {
        super("broker did not acknowledge: " + cause.getClass().getSimpleName(), cause);
    }
}
