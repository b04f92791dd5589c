using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Tests.Platform.Office;

public sealed class VietnameseNumberTests
{
    [Theory]
    [InlineData(0, "không")]
    [InlineData(4, "bốn")]
    [InlineData(10, "mười")]
    [InlineData(11, "mười một")]
    [InlineData(14, "mười bốn")]
    [InlineData(15, "mười lăm")]
    [InlineData(20, "hai mươi")]
    [InlineData(21, "hai mươi mốt")]
    [InlineData(24, "hai mươi tư")]
    [InlineData(35, "ba mươi lăm")]
    [InlineData(100, "một trăm")]
    [InlineData(101, "một trăm linh một")]
    [InlineData(104, "một trăm linh tư")]
    [InlineData(105, "một trăm linh năm")]
    [InlineData(110, "một trăm mười")]
    [InlineData(555, "năm trăm năm mươi lăm")]
    [InlineData(1005, "một nghìn không trăm linh năm")]
    [InlineData(10_010, "mười nghìn không trăm mười")]
    [InlineData(1_000_000, "một triệu")]
    [InlineData(1_205_024, "một triệu hai trăm linh năm nghìn không trăm hai mươi tư")]
    [InlineData(21_000_000, "hai mươi mốt triệu")]
    [InlineData(1_000_000_001, "một tỷ không trăm linh một")]
    [InlineData(2_500_000_000, "hai tỷ năm trăm triệu")]
    [InlineData(1_000_000_000_000, "một nghìn tỷ")]
    [InlineData(1_000_000_000_000_000_000, "một tỷ tỷ")]
    [InlineData(-21, "âm hai mươi mốt")]
    [InlineData(long.MaxValue, "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh bảy")]
    [InlineData(long.MinValue, "âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám")]
    public void Number_is_read_as_people_read_it(long number, string words) => Assert.Equal(words, VietnameseNumber.Words(number));

    [Fact]
    public void Sum_of_money_begins_with_a_capital_and_ends_with_its_unit() =>
        Assert.Equal("Ba mươi lăm triệu bốn trăm nghìn đồng", VietnameseNumber.Dong(35_400_000));
}
