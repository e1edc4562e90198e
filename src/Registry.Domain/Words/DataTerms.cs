using static Registry.Domain.Words.DpvTerm;
using static Registry.Domain.Words.Origin;

namespace Registry.Domain.Words;

/// <summary>Categories of data and the fields in them. Words of our own record are fields of no category.</summary>
public static class DataTerms
{
    public static TermList Categories { get; } = new("data-categories", CodesOfCategories(),
    [
        new("address", "мекенжай", "адрес", "address", Ours, Exact("pd:PhysicalAddress")),
        new("appeal-content", "өтініштің мазмұны", "содержание обращения", "content of the appeal",
            Ours, Broader("pd:Communication")),
        new("biometrics", "биометриялық деректер", "биометрические данные", "biometric data",
            Law, Broader("pd:Identifying")),
        new("contact", "байланыс деректері", "контактные данные", "contact details", Ours, Exact("pd:Contact")),
        new("health", "денсаулық туралы мәліметтер", "сведения о здоровье", "health", Ours, Exact("pd:Health")),
        new("identifier", "сәйкестендіргіштер", "идентификаторы", "identifiers", Law, Broader("pd:Identifying")),
        new("identity", "тұлға туралы мәліметтер", "сведения о личности", "identity", Ours, Broader("pd:Identifying")),
        new("identity-document-copy", "жеке басты куәландыратын құжаттың көшірмесі",
            "копия документа, удостоверяющего личность", "copy of an identity document",
            Law, Broader("pd:OfficialID")),
    ]);

    public static TermList Fields { get; } = new("fields", [.. Field.All.Keys],
    [
        Of(Field.Name, "тегі, аты, әкесінің аты", "фамилия, имя, отчество", "name", Law, Exact("pd:Name")),
        Of(Field.Iin, "жеке сәйкестендіру нөмірі (ЖСН)", "индивидуальный идентификационный номер (ИИН)",
            "individual identification number (IIN)", Law, Broader("pd:OfficialID")),
        Of(Field.Bin, "бизнес-сәйкестендіру нөмірі (БСН)", "бизнес-идентификационный номер (БИН)",
            "business identification number (BIN)", Law),
        Of(Field.DocumentNumber, "құжат нөмірі", "номер документа", "document number", Ours, Broader("pd:OfficialID")),
        Of(Field.Phone, "телефон нөмірі", "номер телефона", "telephone number", Ours, Exact("pd:TelephoneNumber")),
        Of(Field.Email, "электрондық пошта мекенжайы", "адрес электронной почты", "e-mail address",
            Ours, Exact("pd:EmailAddress")),
        Of(Field.Messenger, "мессенджердегі тіркелгі", "учётная запись в мессенджере", "messenger account",
            Ours, Broader("pd:Contact")),
        Of(Field.Address, "мекенжай", "адрес", "address", Ours, Exact("pd:PhysicalAddress")),
        Of(Field.AppealText, "өтініштің мәтіні", "текст обращения", "text of the appeal",
            Ours, Broader("pd:Communication")),
        Of(Field.AppealNumber, "өтініштің нөмірі", "номер обращения", "number of the appeal", Ours),
        Of(Field.Health, "денсаулық туралы мәліметтер", "сведения о здоровье", "health", Ours, Exact("pd:Health")),
        Of(Field.Reason, "себеп", "причина", "reason", Ours),
        Of(Field.Evidence, "дәлелдеме", "доказательство", "evidence", Law),
        Of(Field.DocumentReference, "құжатқа сілтеме", "ссылка на документ", "reference to a document", Ours),
        Of(Field.ContactPerson, "байланыс жасайтын тұлға", "контактное лицо", "contact person", Ours),
        Of(Field.OrganisationName, "ұйымның атауы", "наименование организации", "name of the organisation", Ours),
        Of(Field.Issuer, "бұйрық шығарған орган", "кто издал распоряжение", "issuer of an order", Ours),
        Of(Field.PublicationAddress, "жарияланған мекенжай", "адрес публикации", "address of a publication", Ours),
        Of(Field.DocumentCopy, "жеке басты куәландыратын құжаттың көшірмесі",
            "копия документа, удостоверяющего личность", "copy of an identity document",
            Law, Broader("pd:OfficialID")),
        Of(Field.Biometrics, "биометриялық деректер", "биометрические данные", "biometric data",
            Law, Broader("pd:Identifying")),
    ]);

    private static string[] CodesOfCategories() => [.. Field.All.Values
        .Select(field => field.Category)
        .Where(category => category.Length > 0)
        .Distinct()
        .Order(StringComparer.Ordinal)];

    private static Term Of(Field field, string kk, string ru, string en, Origin words, DpvTerm? dpv = null) =>
        new(field.Code, kk, ru, en, words, dpv);
}
