package dev.parley.app;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar that runs. */
public final class ParleyVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ParleyMain.class.getPackage().getImplementationVersion();
        return new String[] {"parley " + (version == null ? "from classes" : version), "Java " + Runtime.version()};
    }
}
