/**
 * The local stand-in for an identity provider: a few fixed clients, any secret, loopback only. Its signing keys are in a
 * public jar, so that whoever reads this can make tokens: services accept it only behind a development switch.
 */
@NullMarked
package org.icsworkforce.local.issuer;

import org.jspecify.annotations.NullMarked;
