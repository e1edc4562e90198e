using Registry.Store.Memory;
using Registry.Store.Tests.Conformance;

namespace Registry.Store.Tests;

public sealed class MemoryDocumentsTests : DocumentsConformance
{
    protected override IDocuments Documents { get; } = new MemoryDocuments();
}
