using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Registry.Api.Console.Sessions;

/// <summary>
/// What protects cookies and forms lives as long as the process: nothing is written to the home of whoever runs this.
/// </summary>
internal sealed class KeysInMemory : IXmlRepository
{
    private readonly List<XElement> keys = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (keys)
            return [.. keys];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (keys)
            keys.Add(element);
    }
}
