package org.icsworkforce.vacancy.search;

/** A point on the ground, in degrees (WGS 84). */
public record Point(double latitude, double longitude) {

    /** As the crow flies, by the formula with which {@link Near} compares. */
    public double kilometresTo(Point other) {
        double part = Math.pow(Math.sin(Math.toRadians(other.latitude - latitude) / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(Math.toRadians(other.longitude - longitude) / 2), 2);
        return 2 * Near.EARTH_KM * Math.asin(Math.min(1, Math.sqrt(part)));
    }

    public Near within(double km) {
        return new Near(latitude, longitude, km);
    }
}
