import type { UmbLocalizationDictionary } from '@umbraco-cms/backoffice/localization-api';

export default {
  hezaReform: {
    section: 'Cải cách hành chính',
    workspaceView: 'Cải cách hành chính',
    home: 'Trang đầu',
    coverage: 'Độ phủ kế hoạch',
    calendar: 'Lịch fanpage',
    documents: 'Rà soát văn bản',
    reports: 'Báo cáo',
    pages: 'Các trang của mục này',
    planItems: 'Nội dung của kế hoạch tuyên truyền',
    relatedDocuments: 'Văn bản liên quan',
    documentRelations: 'Quan hệ với văn bản khác',
    partialDate: 'Ngày, tháng hoặc năm',
    field: 'Giá trị',
    failed: 'Chưa tải được phần cải cách hành chính. Hãy kiểm tra kết nối rồi thử lại.',
    again: 'Thử lại',
  },
} satisfies UmbLocalizationDictionary;
