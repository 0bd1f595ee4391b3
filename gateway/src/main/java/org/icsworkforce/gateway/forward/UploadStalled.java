package org.icsworkforce.gateway.forward;

/** A body stopped moving. */
final class UploadStalled extends RuntimeException {

    private final boolean heldUp;

    /** @param heldUp by the service, which takes no more; otherwise the client sends no more */
    UploadStalled(boolean heldUp) {
        super("upload stands still", null, false, false);
        this.heldUp = heldUp;
    }

    boolean isHeldUp() {
        return heldUp;
    }
}
