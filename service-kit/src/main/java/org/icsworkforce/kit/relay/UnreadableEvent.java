package org.icsworkforce.kit.relay;

/** A message that is no event of the agreed form. The reason is a class of fault, never the message's text. */
final class UnreadableEvent extends Exception {

    private final String reason;

    UnreadableEvent(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
