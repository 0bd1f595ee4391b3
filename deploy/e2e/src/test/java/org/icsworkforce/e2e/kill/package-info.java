/**
 * A mixed load through the gateway while parts of the suite are killed, and then the question whether what clients were
 * told, what each service holds and what lies on the topics are one and the same.
 */
package org.icsworkforce.e2e.kill;
