package org.icsworkforce.vacancy.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who publishes the file: the Organisation Data Service, or the Care Quality Commission. */
@Schema(name = "DirectorySource")
enum DirectorySource {
    ODS,
    CQC
}
