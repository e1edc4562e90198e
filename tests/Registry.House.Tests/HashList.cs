namespace Registry.House.Tests;

/// <summary>First 8 bytes of SHA-256 of words in lower case, one blank between two. One is for the tests.</summary>
internal static class HashList
{
    public static string[] Unspoken { get; } =
    [
        "00e3d33fa2b02a59", "053ea4804ef1bb33", "0ac0192d441f96da", "10bc4eece5c59116", "11d2f932ec8f81a6",
        "31a85e22a24a7a4f", "3ea125d0bff386e6", "442e56863b7e9cf8", "487b91042c7cf27a", "57de4cf40144bdf7",
        "5d0c0ab127fdea24", "5d72436256ada538", "5e75e7a4c9dd0235", "5eff592cc497fccb", "60965168ce762e94",
        "67f2d22514622d1b", "6f7ac1823da81d2e", "7b8208d11b1b6f48", "7d3194f79e645c42", "8c0f40dbb769fdc9",
        "920510199770f4d6", "9369eb79fdc23fd1", "94a168d2da574b00", "953de24889d67ab2", "9760d607e65eafcf",
        "97f128115e33c769", "a625159d18da5718", "ba20768a02ee5327", "c2fc53f38579f080", "c5f9d8f01eaaecc5",
        "c70eca6b0f88f44d", "c857d09db23e6822", "c9ad8f2cc1294afa", "cd88a6fb14237c16", "cdcbb68a3444fdd6",
        "d298391b07433318", "d7015fcbca036b7e", "de2187af3fb01170", "e3f27b59e163ed12", "e8949063860a80cf",
        "ea198c98bbb82c6d", "ee662f0a4316976d", "f3ed9ee201ce50b5", "f47b7c7e11e14fc8", "fc5a1047f5919892",
    ];
}
