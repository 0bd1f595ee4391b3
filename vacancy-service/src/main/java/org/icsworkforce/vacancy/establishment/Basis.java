package org.icsworkforce.vacancy.establishment;

/** What a figure counts: WTE of the NHS, of general practice, posts of adult social care, FTE of children's social work. */
public enum Basis {
    NHS,
    GP,
    ASC,
    CSW
}
