namespace Registry.Domain;

/// <summary>A fact with values about a person in it. The codec closes them; nobody else replaces them.</summary>
public interface ICarryPersonal
{
    Personal Personal { get; }

    DomainEvent With(Personal personal);
}
