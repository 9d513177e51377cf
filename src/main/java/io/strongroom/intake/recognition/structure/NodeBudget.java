package io.strongroom.intake.recognition.structure;

/// What is left of [Node#PARTS] while a text is being read.
final class NodeBudget {

    private int left = Node.PARTS;

    /// Takes one part.
    void takeOne() throws NoStructureException {
        if (left == 0) {
            throw new NoStructureException();
        }
        left--;
    }

    /// Checks how deep a part lies.
    void check(int depth) throws NoStructureException {
        if (depth > Node.DEPTH) {
            throw new NoStructureException();
        }
    }
}
